#!/usr/bin/env python3
"""Checks Markdown and notebooks that were exported: links and pictures are there, notebooks are valid."""

import pathlib
import re
import sys
import xml.etree.ElementTree as xml

import nbformat

faults = []


def fences_removed(text):
    """The text without what stands in fences and between backticks, where nothing is a link."""
    text = re.sub(r"^( *)(`{3,}|~{3,}).*?^\s*\2`*\s*$", "", text, flags=re.M | re.S)
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", text, flags=re.S)


def check_links(folder, path, text):
    for address in re.findall(r"\]\(<?([^)>\s#]+)", fences_removed(text)):
        if "://" not in address and not address.startswith("mailto:") and not (folder / address).exists():
            faults.append(f"{path}: there is no '{address}'")


def check_markdown(folder):
    pages = sorted(folder.glob("*.md"))
    for page in pages:
        check_links(folder, page, page.read_text())
    pictures = sorted(folder.glob("figures/*.svg"))
    for picture in pictures:
        if xml.parse(picture).getroot().tag != "{http://www.w3.org/2000/svg}svg":
            faults.append(f"{picture}: no drawing")
    return f"{len(pages)} pages of Markdown, {len(pictures)} drawings"


def check_notebooks(folder):
    notebooks = sorted(folder.glob("*.ipynb"))
    cells = outputs = 0
    for notebook in notebooks:
        content = nbformat.read(notebook, as_version=4)
        try:
            nbformat.validate(content)
        except nbformat.ValidationError as error:
            faults.append(f"{notebook}: {error.message}")
        cells += len(content.cells)
        outputs += sum(len(cell.get("outputs", [])) for cell in content.cells)
        for cell in content.cells:
            if cell.cell_type == "markdown":
                check_links(folder, notebook, cell.source)
    return f"{len(notebooks)} notebooks, {cells} cells, {outputs} outputs"


counts = [check_markdown(pathlib.Path(sys.argv[1])), check_notebooks(pathlib.Path(sys.argv[2]))]
for fault in faults:
    print(fault, file=sys.stderr)
if faults or any(count.startswith("0 ") for count in counts):
    sys.exit(1)
print("exports: " + "; ".join(counts) + "; nothing is wrong with them")
