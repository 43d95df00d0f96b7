import { rename, writeFile } from "node:fs/promises";
import { onTestFinished } from "vitest";
import { type PreviewOptions, previewNotebook } from "../../../src/notebook/preview/preview-notebook.ts";
import type { PreviewState } from "../../../src/notebook/preview/preview-state.ts";

/** A preview that is served while the test lasts. */
export interface StartedPreview {
  readonly url: string;
  /** The next state that is as asked for; states that came before are not heard again. */
  until(wanted: (state: PreviewState) => boolean): Promise<PreviewState>;
  page(): Promise<string>;
  /** End it, and wait until it has ended. */
  stop(): Promise<void>;
}

/** Serve a notebook, and listen as the browser does. */
export async function startPreview(
  notebook: string,
  options: Partial<Pick<PreviewOptions, "parameters" | "cacheDir">> = {},
): Promise<StartedPreview> {
  const ending = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const url = await new Promise<string>((resolve, reject) => {
    ended = previewNotebook(notebook, { ...options, port: 0, signal: ending.signal, onServing: resolve });
    ended.catch(reject);
  });
  const stop = async () => {
    ending.abort();
    await ended;
  };
  onTestFinished(stop);
  const states = heardStates(url);
  return {
    url,
    until: async (wanted) => {
      for (;;) {
        const { value, done } = await states.next();
        if (done) throw new Error("the events ended");
        if (wanted(value)) return value;
      }
    },
    page: async () => (await fetch(`${url}page`)).text(),
    stop,
  };
}

/** Whether a run ended well, or with an error. */
export const good = ({ running, error, page }: PreviewState) => !running && error === undefined && page !== undefined;
export const bad = ({ running, error }: PreviewState) => !running && error !== undefined;

async function* heardStates(url: string): AsyncGenerator<PreviewState> {
  const { body } = await fetch(`${url}events`);
  let text = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + chunk).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) yield JSON.parse(event.replace(/^data: /, "")) as PreviewState;
  }
}

/** Save as many editors do: the file is at no moment half written, so that no run can come upon it. */
export async function saveByRename(file: string, source: string): Promise<void> {
  await writeFile(`${file}.tmp`, source);
  await rename(`${file}.tmp`, file);
}
