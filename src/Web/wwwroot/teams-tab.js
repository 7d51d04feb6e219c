// Teams says which page a notification is about. The link of the page is set to it, if it is one of ours: whoever writes a link
// to this tab chooses that word, and must not be able to lead anybody elsewhere.
(async () => {
  // Outside of a frame nobody would answer, and Teams' library would only look for its makers' list of sites.
  if (window.parent === window) return;
  const own = (path) => {
    if (typeof path !== "string" || !path.startsWith("/")) return null;
    let page;
    try { page = new URL(path, location.origin); } catch { return null; }
    // A path with two slashes before it is another host.
    return page.origin === location.origin && !page.pathname.startsWith("//") ? page.pathname + page.search + page.hash : null;
  };
  const load = (address) => new Promise((done, failed) => {
    const script = document.createElement("script");
    [script.src, script.onload, script.onerror] = [address, done, failed];
    document.head.append(script);
  });
  const link = document.getElementById("open");
  try {
    await load("/lib/MicrosoftTeams.min.js");
    await microsoftTeams.app.initialize();
    const { page } = await microsoftTeams.app.getContext();
    const wanted = own(page.subPageId);
    link.dataset.known = wanted === null ? "no" : "yes";
    if (wanted === null) return;
    link.href = wanted;
    document.getElementById("what").textContent = "お知らせの画面を、ブラウザーの別の画面で開きます。";
    link.focus();
  } catch (outside) {
    // Not Teams, or a Teams that does not answer: the link leads to the tasks.
    console.info(`ReformFlow: ${outside}`);
  }
})();
