// The search without leaving its page: a filter, another order, another page of hits is fetched
// from the address that its link has anyway, and takes the place of what is shown. The reader stays
// where they were, at the same control; how much there is now is said aloud. The way back works as
// ever. Whatever goes wrong, the link does what links do.
(() => {
  const main = document.getElementById("main");
  const told = document.createElement("p");
  const present = () => location.pathname + location.search;
  let asked = null;
  let shown = present();

  told.className = "unseen";
  told.setAttribute("role", "status");
  main.after(told);

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // Where a control stands among others of its kind, so that it is found again on the next page:
  // its place (a facet, the bars, the pages), its own words without a count, and whether it adds
  // or leaves out.
  const name = (link) => {
    const label = link.querySelector(".label");
    if (label) return words(label);
    const copy = link.cloneNode(true);
    for (const count of copy.querySelectorAll(".count")) count.remove();
    return words(copy);
  };
  const home = (link) => link.closest("[id]:not(main)")?.id || "";
  const around = (link) => link.closest("section, nav, aside, [role=group]")?.className || "";
  const sort = (link) => `${home(link)}|${around(link)}|${link.classList.contains("not")}`;

  const again = (key) =>
    [...main.querySelectorAll("a[href]")].find((link) => `${sort(link)}|${name(link)}` === key);

  const head = ["link[rel=canonical]", "link[rel=prev]", "link[rel=next]", "link[rel=alternate]"];

  const replaced = (page) => {
    main.replaceChildren(...page.getElementById("main").childNodes);
    document.title = page.title;
    for (const each of document.querySelectorAll(head.join())) each.remove();
    document.head.append(...page.querySelectorAll(head.join()));
    told.textContent = [main.querySelector("h1"), main.querySelector(".bar > span")]
      .filter(Boolean)
      .map(words)
      .join(". ");
  };

  const fetched = async (address) => {
    asked?.abort();
    asked = new AbortController();
    main.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || !page.getElementById("main")) throw new Error(answer.statusText);
    main.removeAttribute("aria-busy");
    return [page, answer.url];
  };

  // What had the focus keeps it, at the same height; where it is gone, the heading has it, and
  // nothing moves. A page of hits begins at its first.
  const settle = (key, height, turned) => {
    const same = turned ? null : again(key);
    const control = same || main.querySelector(turned ? "#results" : "h1") || main;
    if (!control.matches("a, [tabindex]")) control.tabIndex = -1;
    control.focus({ preventScroll: true });
    if (turned) control.scrollIntoView({ block: "start", behavior: "instant" });
    if (same) scrollBy({ top: same.getBoundingClientRect().top - height, behavior: "instant" });
  };

  const follow = async (link) => {
    const [key, height] = [`${sort(link)}|${name(link)}`, link.getBoundingClientRect().top];
    const turned = Boolean(link.closest(".turn"));
    try {
      const [page, address] = await fetched(link.href);
      history.replaceState({ ...history.state, height: scrollY }, "");
      replaced(page);
      history.pushState({ height: scrollY }, "", address);
      shown = present();
      settle(key, height, turned);
    } catch (fault) {
      if (fault.name !== "AbortError") location.assign(link.href);
    }
  };

  const stays = (link, click) =>
    link.origin === location.origin &&
    link.pathname === location.pathname &&
    !(link.hash && link.search === location.search) &&
    !link.target &&
    !link.hasAttribute("download") &&
    !(click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);

  main.addEventListener("click", (click) => {
    const link = click.target.closest("a[href]");
    if (!link || click.defaultPrevented || !stays(link, click)) return;
    click.preventDefault();
    follow(link);
  });

  addEventListener("popstate", async (event) => {
    if (shown === present()) return; // a step within the page
    shown = present();
    try {
      replaced((await fetched(location.href))[0]);
      scrollTo({ top: event.state?.height ?? 0, behavior: "instant" });
    } catch (fault) {
      if (fault.name !== "AbortError") location.reload();
    }
  });
})();
