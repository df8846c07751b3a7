/** Texts that stand out too little from their ground (WCAG AA: 4.5, large text 3). Runs inside the page, so it stands alone. */
export function faintTexts(): string[] {
  type Colour = readonly number[];
  const channels = (css: string): Colour => (css.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255];
    const colour = channels(getComputedStyle(element).backgroundColor);
    return colour.length === 4 && colour[3] === 0 ? groundOf(element.parentElement) : colour;
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const owners = [...document.body.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  return owners.flatMap((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const found = contrast(channels(color), groundOf(element));
    return found < (large ? 3 : 4.5) ? [`${element.textContent?.trim().slice(0, 20)} ${found.toFixed(2)}`] : [];
  });
}
