# %% [markdown]
# # Effektivitet i äldreomsorgen: kostnad mot kvalitet
#
# Samma analys som notebooks/effektivitet-aldreomsorg.ts, ur samma frysta körning, med pandas och matplotlib.

# %%
import json
import os
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown, display

cache = Path(os.environ["JAMFORBAR_CACHE"])
manifest = json.loads((cache / "runs" / "huddinge-2016-2022.json").read_text())


def table(key):
    stored = next(r["stored"] for r in manifest["responses"] if r["key"] == f"file:{key}.csv")
    codes = {"municipality": str, "id": str, "member": str}
    return pd.read_csv(cache / "objects" / stored[:2] / stored, comment="#", dtype=codes)


MUNICIPALITY, PERIOD = "0126", 2022
figures = table("county-figures").query("gender == 'T'")
areas = table("municipalities").set_index("id")["title"]
bounds = table("index-bounds").query("kpi == 'N20900'").set_index("period")
near = ["0126", "0136", "0123", "0182", "0163", "0180", "0117"]
county = [code for code in areas.index if code[:2] == MUNICIPALITY[:2]]
name = areas[MUNICIPALITY]
SOURCE = "Källa: Kolada, värden som publicerade 2024-08-30"


def wide(kpi, codes):
    rows = figures[(figures.kpi == kpi) & figures.municipality.isin(codes)]
    return rows.pivot(index="period", columns="municipality", values="value")


def in_year(kpi, codes):
    rows = figures[(figures.kpi == kpi) & (figures.period == PERIOD) & figures.municipality.isin(codes)]
    return rows.set_index("municipality")["value"].reindex(codes)


def swedish(value, digits=0):
    return f"{value:,.{digits}f}".replace(",", "\u00a0").replace(".", ",").replace("-", "\u2212")


display(Markdown(f"Körningen **{manifest['name']}**: {manifest['note']}"))

# %% [markdown]
# ## Vad kostar äldreomsorgen, mot vad den borde kosta?

# %%
deviation = wide("N20900", near)
latest = deviation.loc[PERIOD, MUNICIPALITY]
figure, axes = plt.subplots(figsize=(8, 5))
for code in near:
    own = code == MUNICIPALITY
    style = {"color": "#0a5c9e" if own else "#b5bcc4", "linewidth": 2.5 if own else 1.2, "zorder": 3 if own else 2}
    for part in (deviation.loc[:2018, code].dropna(), deviation.loc[2019:, code].dropna()):
        axes.plot(part.index, part.values, marker="o" if own else None, **style)
    axes.annotate(areas[code], (PERIOD, deviation.loc[PERIOD, code]), xytext=(6, 0), textcoords="offset points", fontsize=8)
axes.axhline(0, color="black", linewidth=0.8)
axes.axvline(2018.5, color="black", linestyle=":", linewidth=0.8)
axes.set_title(f"{name} låg {swedish(abs(latest), 1)} procent {'under' if latest < 0 else 'över'} referenskostnaden {PERIOD}")
axes.set_ylabel("procent av referenskostnaden")
figure.text(0.01, 0.01, SOURCE, fontsize=7)
plt.show()
before, after = deviation.loc[:2018, MUNICIPALITY].dropna(), deviation.loc[2019:, MUNICIPALITY].dropna()
spans = [f"från {swedish(p.iloc[0], 1)} procent ({p.index[0]}) till {swedish(p.iloc[-1], 1)} procent ({p.index[-1]})" for p in (before, after)]
display(Markdown(f"Avvikelsen gick {', och efter brottet '.join(spans)}."))

# %% [markdown]
# ## Resursindex: stämmer det publicerade talet?

# %%
index = pd.DataFrame({"Nettokostnadsavvikelse": deviation[MUNICIPALITY], "Publicerat index": wide("U20008", near)[MUNICIPALITY]})
low, high = bounds["p2_5"].reindex(index.index), bounds["p97_5"].reindex(index.index)
clipped = index["Nettokostnadsavvikelse"].clip(low, high)
index["Omräknat index"] = 100 * (high - clipped) / (high - low)
index["Skillnad"] = index["Publicerat index"] - index["Omräknat index"]
display(index.style.format(precision=4, decimal=",").set_caption(f"Resursindex äldreomsorg, {name}"))
largest = index["Skillnad"].abs().max()
display(Markdown("Ingen skillnad är större än en tusendel." if largest < 0.001 else f"Största skillnaden är {swedish(largest, 3)}."))

# %% [markdown]
# ### Vad som ändrade indexet

# %%
def scored(own_year, scale_year):
    value, a, b = deviation.loc[own_year, MUNICIPALITY], bounds["p2_5"][scale_year], bounds["p97_5"][scale_year]
    return 100 * (b - np.clip(value, a, b)) / (b - a)


steps = {}
for after in index.index[1:]:
    before = after - 1
    if before != 2018:
        own = (scored(after, before) - scored(before, before) + scored(after, after) - scored(before, after)) / 2
        steps[f"{before}–{after}"] = (own, scored(after, after) - scored(before, before) - own)
split = pd.DataFrame(steps, index=[name, "de andra"]).T
figure, axes = plt.subplots(figsize=(8, 4))
split.plot.barh(stacked=True, ax=axes, color=["#0a5c9e", "#b5bcc4"])
axes.invert_yaxis()
axes.axvline(0, color="black", linewidth=0.8)
for at, total in enumerate(split.sum(axis=1)):
    axes.text(max(total, 0), at, f" {swedish(total, 1)}", va="center", fontsize=8)
last = split.iloc[-1]
axes.set_title(f"Resursindex {split.index[-1]}: {swedish(last.sum(), 1)}, varav {name} själv {swedish(last.iloc[0], 1)} och de andra {swedish(last.iloc[1], 1)}", fontsize=9)
figure.text(0.01, 0.01, SOURCE, fontsize=7)
plt.show()

# %% [markdown]
# ## Kostnad per brukare mot nöjdhet

# %%
points = pd.DataFrame({k: in_year(kpi, county) for k, kpi in {"cost": "N23009", "quality": "U23471", "answered": "U23594", "rate": "U23595"}.items()})
asked = np.maximum(points.answered, (100 * points.answered / points.rate).round())
variance = 0.25 / (points.answered - 1) * (asked - points.answered) / (asked - 1)
points["margin"] = 100 * 1.959963984540054 * np.sqrt(variance)
both = points.dropna(subset=["cost", "quality"])
middle = both[["cost", "quality"]].median()
here = points.loc[MUNICIPALITY]
figure, axes = plt.subplots(figsize=(8, 6))
axes.errorbar(both.cost, both.quality, yerr=both.margin, fmt="o", color="#b5bcc4", ecolor="#d8dde2", zorder=2)
axes.plot(here.cost, here.quality, "o", color="#0a5c9e", markersize=9, zorder=3)
for code in near:
    axes.annotate(areas[code], (points.loc[code, "cost"], points.loc[code, "quality"]), xytext=(5, 5), textcoords="offset points", fontsize=8)
axes.axvline(middle.cost, linestyle="--", color="black", linewidth=0.8)
axes.axhline(middle.quality, linestyle="--", color="black", linewidth=0.8)
certain = abs(here.quality - middle.quality) > here.margin
cost_words = f"{name} har {'högre' if here.cost > middle.cost else 'lägre'} kostnad än medianen i länet"
axes.set_title(f"{cost_words}; nöjdheten {'skiljer sig från' if certain else 'går inte att skilja från'} medianen", fontsize=9)
axes.set_xlabel("Kostnad per brukare, kr (N23009)")
axes.set_ylabel("Nöjda med sitt boende, procent (U23471)")
figure.text(0.01, 0.01, SOURCE, fontsize=7)
plt.show()
display(Markdown(f"I {name} svarade högst {swedish(here.answered)} av ungefär {swedish(asked[MUNICIPALITY])} tillfrågade, och {swedish(here.quality)} procent var nöjda. Felmarginalen är minst ±{swedish(here.margin, 1)} procentenheter."))

# %% [markdown]
# ## Plats bland jämförelsekommunerna och i länet

# %%
def place(kpi, codes, good):
    values = in_year(kpi, codes).dropna()
    first = values.rank(method="min", ascending=good == "low")[MUNICIPALITY]
    last = values.rank(method="max", ascending=good == "low")[MUNICIPALITY]
    return f"{first:.0f} av {len(values)}" if first == last else f"{first:.0f}–{last:.0f} av {len(values)}"


ranking = in_year("U23471", near).sort_values()
figure, axes = plt.subplots(figsize=(8, 4))
axes.barh([areas[code] for code in ranking.index], ranking, color=["#0a5c9e" if code == MUNICIPALITY else "#b5bcc4" for code in ranking.index])
for at, value in enumerate(ranking):
    axes.text(value, at, f" {swedish(value)} %", va="center", fontsize=8)
axes.errorbar(ranking, range(len(ranking)), xerr=points.margin[ranking.index], fmt="none", ecolor="black", capsize=3)
axes.axvline(ranking.mean(), linestyle="--", color="black", linewidth=0.8)
axes.set_title(f"Nöjdhet i särskilt boende: {name} på plats {place('U23471', near, 'high')}")
figure.text(0.01, 0.01, SOURCE, fontsize=7)
plt.show()
rows = [
    ("N20900", "Nettokostnadsavvikelse, procent", 1, "low"),
    ("N23009", "Kostnad särskilt boende, kr per brukare", 0, "low"),
    ("N21006", "Kostnad hemtjänst, kr per hemtjänsttagare", 0, "low"),
    ("U23471", "Nöjda i särskilt boende, procent", 0, "high"),
    ("U21468", "Nöjda med hemtjänsten, procent", 0, "high"),
]
display(
    pd.DataFrame(
        [
            {"Nyckeltal": f"{title} ({kpi})", "Värde": swedish(in_year(kpi, near)[MUNICIPALITY], digits), "Jämförelsekommuner": place(kpi, near, good), "Länet": place(kpi, county, good)}
            for kpi, title, digits, good in rows
        ]
    ).style.hide(axis="index").set_caption(f"{name} {PERIOD}: värde och plats")
)

# %% [markdown]
# ## Vad siffrorna säger, och inte säger
#
# - **Hemsjukvården.** Där regionen driver hemsjukvården är referenskostnaden för hög som måttstock.
# - **Tidsseriebrott.** Referenskostnaden fick ny modell 2019.
# - **Enkäten.** Felmarginalen täcker slumpen i vilka som svarade.
# - **Index är relativa.** De mäter avståndet till andra kommuner.
