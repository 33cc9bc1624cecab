"""Words in drawings: axe-core does not know what is behind them, so it is worked out here."""

import pytest

from visit import FOLDER, wait_for_paint
from woven import PAGES, page as woven

# What the guidelines ask of texts that are not large, WCAG 2.2, 1.4.3.
LEAST = 4.5

# The contrast of every word in a drawing with what is painted under its middle: shapes, boxes, or its own halo.
CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const channels = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const over = (colour, opacity, under) => {
    const [red, green, blue, alpha] = channels(colour), share = opacity * alpha / 255;
    return [red, green, blue].map((each, index) => each * share + under[index] * (1 - share));
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const opacity = (it) => it instanceof SVGElement
    ? parseFloat(getComputedStyle(it).opacity) * opacity(it.parentElement) : 1;
  const isShape = (it) => it instanceof SVGGeometryElement;
  const contrast = (it, { left, top, width, height }) => {
    const behind = document.elementsFromPoint(left + width / 2, top + height / 2).reverse()
      .filter((each) => each !== it && (each.contains(it) || each.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING));
    let paper = channels(getComputedStyle(document.body).backgroundColor).slice(0, 3);
    for (const each of behind) {
      const { backgroundColor, fill, fillOpacity } = getComputedStyle(each);
      if (isShape(each) && fill !== "none") paper = over(fill, parseFloat(fillOpacity) * opacity(each), paper);
      if (!(each instanceof SVGElement)) paper = over(backgroundColor, 1, paper);
    }
    const { fill, fillOpacity, paintOrder, stroke } = getComputedStyle(it);
    if (paintOrder.startsWith("stroke") && stroke !== "none") paper = over(stroke, opacity(it), paper);
    const ink = over(fill, parseFloat(fillOpacity) * opacity(it), paper);
    const [dark, light] = [luminance(ink), luminance(paper)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  return [...document.querySelectorAll("figure svg text")]
    .filter((it) => it.textContent.trim() && it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((it) => [it, it.getBoundingClientRect()])
    .filter(([, { left, right, width }]) => width > 0 && left >= 0 && right <= innerWidth)
    .map(([it, box]) => [it.closest("figure").id, it.textContent, contrast(it, box)]);
}"""


def contrasts(visitor):
    """Returns the contrasts of the words in a page's drawings, in light and in dark."""
    page, found = visitor.page, []
    before = page.viewport_size
    # What is out of sight has nothing behind it.
    page.set_viewport_size({**before, "height": page.evaluate("document.documentElement.scrollHeight")})
    for theme in ["dark", "light"]:
        page.emulate_media(color_scheme=theme)
        wait_for_paint(page)
        found += [(theme, *it) for it in page.evaluate(CONTRASTS)]
    page.set_viewport_size(before)
    return found


DRAWN = [name for name in PAGES if "<svg" in woven(name).text]


@pytest.fixture
def visitor(visitors):
    return visitors(width=1440, theme="light", reduced_motion="reduce", home=FOLDER)


@pytest.mark.parametrize("drawn", DRAWN)
def test_every_word_in_a_drawing_stands_out_from_what_is_behind_it(visitor, drawn):
    visitor.open(drawn)
    visitor.unfold()
    assert [it for it in contrasts(visitor) if it[-1] < LEAST] == []


def test_a_word_that_does_not_stand_out_is_found(visitor):
    page = visitor.open(next(name for name in DRAWN if "heat" in woven(name).text))
    visitor.unfold()
    words = contrasts(visitor)
    assert len(words) > 20
    assert {theme for theme, *_ in words} == {"light", "dark"}
    page.evaluate("""() => {
      const word = [...document.querySelectorAll("figure svg text")].find((it) => it.checkVisibility());
      word.style.fill = getComputedStyle(document.body).backgroundColor;
      word.style.stroke = "none";
    }""")
    assert any(it[-1] < 1.5 for it in contrasts(visitor))
