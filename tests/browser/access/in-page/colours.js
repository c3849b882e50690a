// Runs in the page: colours as numbers, and how well one is seen on another.

{
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();

  /** Red, green, blue from 0 to 255 and alpha from 0 to 1, of any colour that CSS knows. */
  access.rgba = (colour) => {
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };

  const over = ([r, g, b, a], [red, green, blue]) => [r * a + red * (1 - a), g * a + green * (1 - a), b * a + blue * (1 - a), 1];

  /** What is seen behind an element's content: its own ground and those of all that it stands in. */
  access.ground = (element) => {
    const grounds = [];
    for (let box = element; box; box = box.parentElement) {
      const colour = access.rgba(getComputedStyle(box).backgroundColor);
      grounds.push(colour);
      if (colour[3] === 1) break;
    }
    return grounds.reverse().reduce((below, colour) => over(colour, below), access.rgba('Canvas'));
  };

  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /** The ratio of WCAG, from 1 to 21. */
  access.contrast = (colour, ground) => {
    const [darker, lighter] = [luminance(over(colour, ground)), luminance(ground)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };
}
