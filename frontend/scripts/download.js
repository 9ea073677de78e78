// A download that says how far it is and can be given up. Without this the link is a link, and the
// browser's own list of downloads says as much as it does of any.
(() => {
  const LARGEST = 200e6; // bytes; what is received lies in memory until it is whole
  const MB = 1e6;

  // Counts the records in a stream of text: each has one line that the pattern fits. A piece may
  // end in the middle of a line, which is then kept for the next.
  const counter = (pattern) => {
    const decoder = new TextDecoder("latin1"); // a sign a byte: nothing is cut in two
    const each = new RegExp(pattern, "gm");
    let rest = "";
    let count = 0;
    return (bytes) => {
      const text = rest + decoder.decode(bytes, { stream: true });
      const end = text.lastIndexOf("\n") + 1;
      rest = text.slice(end);
      count += (text.slice(0, end).match(each) || []).length;
      return count;
    };
  };

  const named = (response) => {
    const said = response.headers.get("Content-Disposition") || "";
    const encoded = said.match(/filename\*=utf-8''([^;]+)/i);
    if (encoded) return decodeURIComponent(encoded[1]);
    const quoted = said.match(/filename="([^"]+)"/);
    return quoted ? quoted[1] : "";
  };

  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60e3);
  };

  const told = (pattern, n, total) =>
    pattern.replace("{n}", n.toLocaleString()).replace("{total}", total.toLocaleString());

  // What is shown beneath the link while it is being received.
  const panel = (item, words, give_up) => {
    item.querySelector(".receiving")?.remove();
    const line = document.createElement("p");
    line.className = "receiving small";
    const bar = document.createElement("progress");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.textContent = words.cancel;
    cancel.addEventListener("click", give_up);
    line.append(bar, " ", said, " ", cancel);
    item.append(line);
    let spoken = 0;
    return {
      show(n, total, pattern) {
        bar.max = Math.max(total, n);
        bar.value = n;
        if (Date.now() - spoken < 500) return; // often enough for the eye, and for the ear
        spoken = Date.now();
        said.textContent = told(pattern, n, total);
      },
      end(words) {
        said.textContent = words;
        bar.remove();
        cancel.remove();
      },
    };
  };

  const receive = async (link, item, words) => {
    const stop = new AbortController();
    const shown = panel(item, words, () => stop.abort());
    const records = Number(link.dataset.records);
    const size = Number(link.dataset.size);
    const count = link.dataset.counted ? counter(link.dataset.counted) : null;
    try {
      const response = await fetch(link.href, { signal: stop.signal });
      if (!response.ok) throw new Error(await response.text());
      const pieces = [];
      let received = 0;
      for (const reader = response.body.getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        pieces.push(value);
        received += value.length;
        if (count) shown.show(count(value), records, words.received);
        else shown.show(Math.round(received / MB), Math.round(size / MB), words.bytes);
      }
      save(new Blob(pieces, { type: link.type }), named(response));
      shown.end(words.done);
    } catch (fault) {
      const short = fault.message && fault.message.length < 200 && !(fault instanceof TypeError);
      shown.end(stop.signal.aborted ? words.cancelled : short ? fault.message : words.failed);
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const list = document.querySelector(".downloads");
    if (!list || !window.ReadableStream) return;
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-records]");
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !plain || event.altKey || Number(link.dataset.size) > LARGEST) return;
      event.preventDefault();
      receive(link, link.closest("li"), list.dataset);
    });
  });
})();
