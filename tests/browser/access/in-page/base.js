// Runs in the page, before its own scripts: what the checks beside it share.

globalThis.access = {
  /** Elements that a keyboard reaches, as far as markup tells. */
  STOPS: 'a[href], button, input, select, textarea, summary, [tabindex]',

  /** An element as a complaint names it. */
  say(element) {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50);
    return `${element.cloneNode(false).outerHTML.replace(/><\/[^>]*>$/, '>').slice(0, 160)}${text}`;
  },

  /** Whether it is rendered with a size, be it only for the ear. */
  isRendered: (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),

  /** Whether only a screen reader gets it: a box of one pixel, or one inside of such a box. */
  isForTheEar(element) {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const { width, height } = box.getBoundingClientRect();
      if (width <= 1.5 && height <= 1.5 && getComputedStyle(box).display !== 'inline') return true;
    }
    return false;
  },

  isSeen: (element) => access.isRendered(element) && !access.isForTheEar(element),

  all: (selector, within = document) => [...within.querySelectorAll(selector)],

  /** The text that a screen reader says for an element, near enough for links, headings and groups. */
  name(element) {
    const by = element.getAttribute('aria-labelledby');
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim().replace(/\s+/g, ' ');
    return (element.getAttribute('aria-label') ?? access.text(element)).trim().replace(/\s+/g, ' ');
  },

  text(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
    if (!node.checkVisibility({ visibilityProperty: true })) return '';
    if (node.localName === 'img') return node.alt;
    return node.getAttribute('aria-label') ?? [...node.childNodes].map(access.text).join('');
  },
};

// Whoever listens for keys is remembered, since a listener on the whole page is how single-key shortcuts are made.
{
  const add = EventTarget.prototype.addEventListener;
  access.keyListeners = [];
  access.listen = (target, ...rest) => add.call(target, ...rest);
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (/^key/.test(type) && (this === window || this === document || this === document.documentElement || this === document.body)) {
      access.keyListeners.push(`the whole page listens for ${type}`);
    }
    return add.call(this, type, ...rest);
  };
}
