// The log form: more than one follow-up task. Without it there is one.
"use strict";

(() => {
    const form = document.querySelector("form[data-log]");
    if (!form) {
        return;
    }

    const tasks = form.querySelector("[data-tasks]");
    const add = tasks.querySelector("[data-add-task]");
    const rows = () => tasks.querySelectorAll("[data-task]");

    // Names, identifiers and references of a row carry its index: Input.Tasks[0].Title, Input_Tasks_0__Title.
    function renumber(row, index) {
        for (const element of row.querySelectorAll("*")) {
            for (const attribute of ["name", "id", "for", "aria-describedby"]) {
                const value = element.getAttribute(attribute);
                if (value) {
                    element.setAttribute(attribute, value.replace(/Tasks\[\d+\]/g, `Tasks[${index}]`).replace(/Tasks_\d+_/g, `Tasks_${index}_`));
                }
            }
        }
    }

    function clear(row) {
        for (const note of row.querySelectorAll(".field-error")) {
            note.remove();
        }

        for (const input of row.querySelectorAll("input[type=text], input[type=date], textarea")) {
            input.value = "";
            input.removeAttribute("aria-invalid");
        }
    }

    add.hidden = false;
    add.addEventListener("click", () => {
        const row = rows()[rows().length - 1].cloneNode(true);
        // While it has the names of the row it was made from, its radio buttons would switch those off.
        renumber(row, rows().length);
        clear(row);
        add.before(row);
        row.querySelector("input").focus();
        add.hidden = rows().length >= Number(tasks.dataset.most);
    });
})();
