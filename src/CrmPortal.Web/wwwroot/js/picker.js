// A text field that searches while one types (the combobox pattern of the ARIA practices guide).
// data-picker is an address that answers ?q= with [{ no, name, hint }]. What is sent is the number of the chosen
// record, or else what was typed, in one field: the server resolves either, so it works without this script.
"use strict";

(() => {
    const delay = 180;
    let count = 0;

    function enhance(input) {
        if (input.role === "combobox") {
            return;
        }

        const id = input.id || `picker-${++count}`;
        const sent = Object.assign(document.createElement("input"), { type: "hidden", name: input.name, value: input.value });
        const list = Object.assign(document.createElement("ul"), { id: `${id}-list`, className: "picker-list", role: "listbox", hidden: true });
        const status = Object.assign(document.createElement("span"), { className: "visually-hidden", role: "status" });
        const frame = Object.assign(document.createElement("div"), { className: "picker" });
        let options = [];
        let active = -1;
        let timer = 0;
        let request;

        list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() ?? input.getAttribute("aria-label") ?? "");
        input.removeAttribute("name");
        input.role = "combobox";
        input.autocomplete = "off";
        input.setAttribute("aria-autocomplete", "list");
        input.setAttribute("aria-controls", list.id);
        input.setAttribute("aria-expanded", "false");
        if (input.dataset.pickerLabel) {
            input.value = input.dataset.pickerLabel;
        }

        // Moving a field takes the focus from it, also the one it is about to get by autofocus.
        const focused = document.activeElement === input || input.autofocus;
        input.replaceWith(frame);
        frame.append(input, sent, list, status);
        if (focused) {
            input.focus();
        }

        function close() {
            // An answer that comes later would open the list again, over the next field.
            clearTimeout(timer);
            request?.abort();
            list.hidden = true;
            active = -1;
            input.setAttribute("aria-expanded", "false");
            input.removeAttribute("aria-activedescendant");
        }

        function mark(index) {
            active = index;
            [...list.children].forEach((item, position) => item.setAttribute("aria-selected", String(position === index)));
            const item = list.children[index];
            if (item) {
                input.setAttribute("aria-activedescendant", item.id);
                item.scrollIntoView({ block: "nearest" });
            } else {
                input.removeAttribute("aria-activedescendant");
            }
        }

        function choose(option) {
            input.value = option.name;
            sent.value = option.number;
            close();
            status.textContent = "";
            if (input.dataset.contacts) {
                offerContacts(option.number);
            }
        }

        // data-contacts is an address that answers ?customer= with [{ id, name }]: the people at the customer.
        async function offerContacts(customer) {
            const choices = input.form.elements["Input.ContactId"];
            const address = new URL(input.dataset.contacts, location.href);
            address.searchParams.set("customer", customer);
            choices.length = 1;
            try {
                const answer = await fetch(address, { headers: { Accept: "application/json" } });
                for (const contact of answer.ok ? await answer.json() : []) {
                    choices.add(new Option(contact.name, contact.id));
                }
            } catch {
                // The customer's contacts are a convenience; the form is complete without.
            }
        }

        function show(found) {
            options = found;
            list.replaceChildren(...found.map((option, index) => {
                const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, role: "option" });
                for (const [part, text] of [["name", option.name], ["number", option.number], ["hint", option.hint ?? ""]]) {
                    item.append(Object.assign(document.createElement("span"), { className: `picker-${part}`, textContent: text }));
                }

                item.addEventListener("pointerdown", event => event.preventDefault());
                item.addEventListener("click", () => choose(option));
                return item;
            }));
            list.hidden = found.length === 0;
            input.setAttribute("aria-expanded", String(found.length > 0));
            mark(-1);
            const text = found.length === 0 ? input.dataset.pickerNone
                : found.length === 1 ? input.dataset.pickerOne : input.dataset.pickerMany;
            status.textContent = (text ?? "").replace("{0}", found.length);
        }

        async function search() {
            request?.abort();
            const text = input.value.trim();
            // One Chinese character already says as much as a few letters.
            if (text.length < 2 && !/\p{Script=Han}/u.test(text)) {
                close();
                return;
            }

            request = new AbortController();
            try {
                const address = new URL(input.dataset.picker, location.href);
                address.searchParams.set("q", text);
                const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: request.signal });
                if (!answer.ok) {
                    throw new Error(String(answer.status));
                }

                show(await answer.json());
            } catch (error) {
                if (error.name !== "AbortError") {
                    close();
                    status.textContent = input.dataset.pickerFailed ?? "";
                }
            }
        }

        input.addEventListener("input", () => {
            sent.value = input.value;
            clearTimeout(timer);
            timer = setTimeout(search, delay);
        });

        input.addEventListener("keydown", event => {
            if (event.isComposing || event.keyCode === 229) {
                return;
            }

            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                event.preventDefault();
                if (list.hidden) {
                    search();
                } else {
                    const step = event.key === "ArrowDown" ? 1 : -1;
                    mark((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
                }
            } else if (event.key === "Enter" && active >= 0 && !event.ctrlKey && !event.metaKey) {
                event.preventDefault();
                choose(options[active]);
            } else if (event.key === "Escape" && !list.hidden) {
                event.preventDefault();
                event.stopPropagation();
                close();
            }
        });

        input.addEventListener("blur", close);
    }

    function enhanceAll(scope) {
        scope.querySelectorAll("input[data-picker]").forEach(enhance);
    }

    enhanceAll(document);
    document.addEventListener("htmx:load", event => enhanceAll(event.target));
})();
