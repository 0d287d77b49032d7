// What every page does: theme, menus, messages, forms. Everything works without it, with more clicks.
"use strict";

(() => {
    const root = document.documentElement;

    // Theme
    const dark = matchMedia("(prefers-color-scheme: dark)");

    function showTheme() {
        const theme = root.dataset.theme;
        root.dataset.bsTheme = theme === "dark" || (theme === "system" && dark.matches) ? "dark" : "light";
        for (const button of document.querySelectorAll("[data-set-theme]")) {
            button.setAttribute("aria-pressed", String(button.dataset.setTheme === theme));
        }
    }

    function setTheme(theme) {
        root.dataset.theme = theme;
        try { localStorage.setItem("theme", theme); } catch { /* storage may be switched off */ }
        showTheme();
    }

    dark.addEventListener("change", showTheme);
    showTheme();

    // Who else has the record open, while somebody looks at it. What changed is spoken.
    setInterval(async () => {
        const place = document.querySelector("[data-others]");
        if (!place || document.hidden) {
            return;
        }

        const answer = await fetch(place.dataset.others).catch(() => null);
        if (!answer?.ok || answer.redirected) {
            return;
        }

        const found = document.createElement("template");
        found.innerHTML = await answer.text();
        if (found.content.textContent.trim() !== place.textContent.trim()) {
            place.replaceChildren(found.content);
        }
    }, 30000);

    // Messages: a live region speaks only what enters it after the page has loaded.
    for (const flash of document.querySelectorAll("[data-flash] .flash-text")) {
        const text = flash.textContent;
        flash.textContent = "";
        setTimeout(() => { flash.textContent = text; }, 100);
    }

    // Menus are <details data-menu>: one open at a time, closed by Escape or a click elsewhere.
    function closeMenus(except) {
        for (const menu of document.querySelectorAll("details[data-menu][open]")) {
            if (menu !== except) {
                menu.open = false;
            }
        }
    }

    document.addEventListener("keydown", event => {
        const menu = event.key === "Escape" && document.querySelector("details[data-menu][open]");
        if (menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });

    document.addEventListener("click", event => {
        const target = event.target;
        closeMenus(target.closest("details[data-menu]"));

        const theme = target.closest("[data-set-theme]");
        if (theme) {
            setTheme(theme.dataset.setTheme);
        }

        target.closest("[data-dismiss-flash]")?.closest("[data-flash]").remove();

        const opener = target.closest("[data-open-dialog]");
        if (opener) {
            document.getElementById(opener.dataset.openDialog)?.showModal();
        }

        // A click beside a dialog closes it; its own box is never the target but through its padding.
        if (target instanceof HTMLDialogElement && target.open) {
            const box = target.getBoundingClientRect();
            const inside = event.clientX >= box.left && event.clientX <= box.right
                && event.clientY >= box.top && event.clientY <= box.bottom;
            if (!inside) {
                target.close();
            }
        }

        if (target.matches("[data-tick-all]")) {
            for (const box of target.closest("table").querySelectorAll("tbody .tick input")) {
                box.checked = target.checked;
            }
        }

        // The whole row opens what its first link opens, unless something in it was meant or text is selected.
        const row = target.closest("[data-rows] > *");
        if (row && !target.closest("a, button, input, select, textarea, label, summary") && getSelection().isCollapsed) {
            row.querySelector("a[href]")?.dispatchEvent(new MouseEvent("click", {
                bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey,
            }));
        }
    });

    // The server explains what is wrong, in the user's language and beside the field; the browser's bubbles do not.
    function trustServer(scope) {
        for (const form of scope.querySelectorAll("form")) {
            form.noValidate = true;
        }
    }

    trustServer(document);
    document.addEventListener("htmx:load", event => trustServer(event.target));

    // A form is sent once. htmx prevents the default and takes care of its own; a download leaves the page usable.
    document.addEventListener("submit", event => {
        const form = event.target;
        if (event.defaultPrevented || form.method !== "post" || "download" in form.dataset) {
            return;
        }

        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }

        form.dataset.sent = "yes";
        // Later, because a disabled button would not be sent with the form.
        setTimeout(() => {
            for (const button of form.querySelectorAll("button:not([type=button])")) {
                button.disabled = true;
            }
        });
    });

    addEventListener("pageshow", event => {
        if (!event.persisted) {
            return;
        }

        for (const form of document.querySelectorAll("form[data-sent]")) {
            delete form.dataset.sent;
            for (const button of form.querySelectorAll("button:not([type=button])")) {
                button.disabled = false;
            }
        }
    });

    // Typed text is not lost by leaving. A form that came back with errors holds unsaved text from the start.
    const contents = form => new URLSearchParams(new FormData(form)).toString();
    const saved = new Map();
    for (const form of document.querySelectorAll("form[data-guard]")) {
        saved.set(form, document.querySelector(".error-summary") ? null : contents(form));
    }

    addEventListener("beforeunload", event => {
        for (const [form, before] of saved) {
            if (!form.dataset.sent && form.isConnected && contents(form) !== before) {
                event.preventDefault();
            }
        }
    });

    // After a refusal the first wrong field has the focus, or the message where no field is wrong.
    function focusError(scope) {
        const summary = scope.querySelector(".error-summary");
        if (summary) {
            (scope.querySelector("[aria-invalid=true]") ?? summary).focus();
        }
    }

    focusError(document);
    document.addEventListener("htmx:afterSettle", event => focusError(event.target));

    // Every script listens from here on: those that are deferred, and htmx, are done before the page has loaded. The
    // browser tests wait for the mark before they press a key or a button.
    addEventListener("load", () => { root.dataset.ready = ""; });
})();
