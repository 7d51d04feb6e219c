// htmx keeps what is typed after two seconds of rest. Whoever leaves the page sooner would lose it: this sends it at once, in a
// request that outlives the page. Without scripts nothing is kept but what is saved, as before.
(() => {
  const form = document.getElementById("edit");
  if (!form) return;
  let typed = false;
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  form.addEventListener("htmx:beforeRequest", () => { typed = false; });
  for (const kind of ["htmx:sendError", "htmx:responseError", "htmx:abort"]) form.addEventListener(kind, () => { typed = true; });
  const keep = () => {
    if (!typed) return;
    typed = false;
    const body = new FormData();
    // Chosen files are not kept; a request that outlives its page may hold 64 KiB.
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    fetch(form.getAttribute("hx-post"), { method: "POST", body, keepalive: true, headers: { "HX-Request": "true" } }).catch(() => { typed = true; });
  };
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
})();
