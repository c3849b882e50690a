// The panel of `nachlese serve`: loads the page anew after each build, and shows what is wrong with the
// event. Only in the preview, never in the published site. Everything is set as text, never as HTML.
(() => {
  "use strict";
  const build = document.currentScript.dataset.build;
  const dismissed = "nachlese-dismissed";
  let lostNotice = null;
  let words = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // The author's own words stand between backticks.
  const sentence = (className, text) => {
    const made = element("span", className);
    text.split("`").forEach((part, place) => made.append(place % 2 ? element("code", "", part) : part));
    return made;
  };

  const entry = (finding) => {
    const item = element("li", `nachlese-${finding.severity}`);
    item.append(element("strong", "", finding.label), " ", sentence("", finding.text));
    if (finding.help) item.append(sentence("nachlese-help", finding.help));
    for (const place of [finding.place, finding.other_place]) {
      if (place) item.append(element("span", "nachlese-place", place));
    }
    return item;
  };

  const closeButton = (panel, then) => {
    const button = element("button", "", words.close);
    button.type = "button";
    button.addEventListener("click", () => {
      panel.remove();
      then();
    });
    return button;
  };

  const showFindings = (findings, more) => {
    const state = JSON.stringify(findings);
    // Closed once, the same findings stay away on all pages.
    if (findings.length === 0 || sessionStorage.getItem(dismissed) === state) return;
    const panel = element("section", "nachlese-panel");
    panel.setAttribute("aria-label", words.label);
    const details = element("details");
    details.open = findings.some((finding) => finding.severity !== "note");
    const list = element("ul");
    list.append(...findings.map(entry));
    if (more) list.append(element("li", "", more));
    details.append(element("summary", "", words.summary), list);
    panel.append(closeButton(panel, () => sessionStorage.setItem(dismissed, state)), details);
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") panel.remove();
    });
    document.body.append(panel);
  };

  const showLost = () => {
    if (lostNotice || !words) return;
    lostNotice = element("p", "nachlese-panel", words.lost);
    lostNotice.setAttribute("role", "status");
    document.body.append(lostNotice);
  };

  // A browser opens only six connections to a server: only a page that is seen may hold one.
  let news = null;

  const leave = () => {
    if (news) news.close();
    news = null;
  };

  const follow = () => {
    if (news || document.hidden) return;
    const opened = new EventSource("/__nachlese/events");
    news = opened;
    opened.addEventListener("build", (event) => {
      if (event.data !== build) return location.reload();
      if (lostNotice) lostNotice.remove();
      lostNotice = null;
    });
    opened.addEventListener("error", () => {
      // Where no server is reached, the browser tries again by itself; where it has no room, not.
      if (opened.readyState !== EventSource.CLOSED) return showLost();
      if (opened !== news) return;
      leave();
      setTimeout(follow, 5000);
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  fetch("/__nachlese/findings.json")
    .then((response) => response.json())
    .then((panel) => {
      words = panel;
      showFindings(panel.findings, panel.more);
    })
    .finally(follow);
})();
