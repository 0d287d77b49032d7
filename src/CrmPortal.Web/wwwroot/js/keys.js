// Shortcuts. An element offers itself with data-key="l"; a menu entry with data-go="c" after g.
"use strict";

(() => {
    const help = document.getElementById("keys");
    const enabled = document.body.dataset.keys !== "off";
    let going = 0;

    const typing = target => target.closest("input, textarea, select, [contenteditable]") !== null;
    const shown = element => element.getClientRects().length > 0;

    // What the page offers comes before what the frame offers.
    const offered = () => [...document.querySelectorAll("main [data-key]"), ...document.querySelectorAll("[data-key]")]
        .filter((element, index, all) => all.findIndex(other => other.dataset.key === element.dataset.key) === index);

    function move(step) {
        const rows = [...document.querySelectorAll("[data-rows] > *")].filter(row => row.querySelector("a[href]"));
        const here = rows.findIndex(row => row.contains(document.activeElement));
        const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1)];
        next?.querySelector("a[href]").focus();
    }

    // What the row under the focus offers comes first.
    function actOnRow(key) {
        const element = document.activeElement?.closest("[data-rows] > *")?.querySelector(`[data-row-key="${CSS.escape(key)}"]`);
        element?.click();
        return element !== null && element !== undefined;
    }

    function showHelp() {
        for (const entry of help.querySelectorAll("[data-needs]")) {
            entry.hidden = !document.querySelector(entry.dataset.needs);
        }

        const page = help.querySelector("[data-keys-page]");
        const list = page.querySelector("dl");
        for (const old of list.querySelectorAll("[data-offered]")) {
            old.remove();
        }

        // One row stands for all of them.
        const ofRows = [...document.querySelectorAll("[data-rows] [data-row-key]")]
            .filter((element, index, all) => all.findIndex(other => other.dataset.rowKey === element.dataset.rowKey) === index);
        for (const element of [...offered(), ...ofRows]) {
            const entry = document.createElement("div");
            const [term, key, text] = ["dt", "kbd", "dd"].map(name => document.createElement(name));
            entry.dataset.offered = "";
            key.textContent = element.dataset.key ?? element.dataset.rowKey;
            text.textContent = element.getAttribute("aria-label") ?? element.textContent.trim();
            term.append(key);
            entry.append(term, text);
            list.append(entry);
        }

        page.hidden = !list.querySelector(":scope > :not([hidden])");
        help.showModal();
    }

    function act(key) {
        if (going && Date.now() - going < 1500) {
            going = 0;
            const target = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
            target?.click();
            return target !== null;
        }

        going = 0;
        switch (key) {
            case "g":
                going = Date.now();
                return true;
            case "/": {
                const search = [...document.querySelectorAll("[data-search]")].find(shown);
                search?.focus();
                search?.select();
                return search !== undefined;
            }
            case "j":
                move(1);
                return true;
            case "k":
                move(-1);
                return true;
            case "?":
                showHelp();
                return true;
            default: {
                if (actOnRow(key)) {
                    return true;
                }

                const element = offered().find(candidate => candidate.dataset.key === key);
                if (element?.matches("input, select, textarea")) {
                    element.focus();
                } else {
                    element?.click();
                }

                return element !== undefined;
            }
        }
    }

    document.addEventListener("keydown", event => {
        // While an input method composes Chinese, Enter and letters belong to it.
        if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) {
            return;
        }

        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.target.closest("form[method=post]")?.requestSubmit();
            return;
        }

        if (event.key === "Escape" && event.target.matches("[data-search]")) {
            event.target.blur();
            return;
        }

        if (!enabled || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1
            || typing(event.target) || document.querySelector("dialog[open]")) {
            return;
        }

        if (act(event.key)) {
            event.preventDefault();
        }
    });

    document.addEventListener("click", event => {
        if (event.target.closest("[data-open-keys]")) {
            showHelp();
        }
    });

    for (const element of document.querySelectorAll("[data-key]")) {
        if (enabled) {
            element.setAttribute("aria-keyshortcuts", element.dataset.key);
        }
    }
})();
