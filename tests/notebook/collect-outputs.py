"""Run Jupyter notebooks one after the other in a kernel and print the outputs of their code cells as JSON.

Not nbconvert: it takes a cell for ended at the kernel's word `idle`, and Deno sends that on another way than outputs, so
that the last ones may come after it and are dropped, the more often the busier the machine. Here a cell has ended when
a display that was asked for after it has come: outputs go one way and keep their order.

Usage: collect-outputs.py KERNEL FOLDER NOTEBOOK...
"""

import json
import sys

from jupyter_client.manager import start_new_kernel

END = "application/x-cell-end"
MARK_END = f'await Deno.jupyter.broadcast("display_data", {{ data: {{ "{END}": "" }}, metadata: {{}}, transient: {{}} }});'
OUTPUTS = {"display_data", "execute_result", "stream", "error"}


def outputs_of(client, source):
    """The outputs of one cell."""
    client.execute(source, reply=True)
    # Not in the history, so that it is not counted.
    client.execute(MARK_END, store_history=False)
    outputs = []
    while True:
        message = client.get_iopub_msg(timeout=None)
        kind, content = message["msg_type"], message["content"]
        if END in content.get("data", {}):
            return outputs
        if kind in OUTPUTS:
            content.pop("transient", None)
            outputs.append({"output_type": kind, **content})


def run(kernel, folder, file):
    """The outputs of each code cell of a notebook."""
    with open(file, encoding="utf-8") as text:
        cells = json.load(text)["cells"]
    manager, client = start_new_kernel(kernel_name=kernel, cwd=folder, startup_timeout=600)
    try:
        return [outputs_of(client, "".join(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    _, kernel, folder, *files = sys.argv
    json.dump([run(kernel, folder, file) for file in files], sys.stdout)
