// Shows the priority that follows from severity and urgency; the server works it out in any case.
"use strict";

(() => {
    const output = document.querySelector("output[data-priority]");
    if (!output) {
        return;
    }

    const priorities = new Map(output.dataset.priority.split(" ").map(pair => pair.split("=")));
    const fields = ["Input_Severity", "Input_Urgency"].map(id => document.getElementById(id));
    for (const field of fields) {
        field.addEventListener("change", () => {
            output.textContent = priorities.get(fields.map(choice => choice.value).join("+")) ?? "";
        });
    }
})();

// Beside the chosen type stands its script alone; without a choice all of them can be opened.
(() => {
    const scripts = document.querySelector("details[data-scripts]");
    const choice = scripts && document.getElementById(scripts.dataset.scripts);
    if (!choice) {
        return;
    }

    const show = () => {
        for (const script of scripts.querySelectorAll("[data-script]")) {
            const fits = script.dataset.script.split(" ").includes(choice.value);
            script.hidden = choice.value !== "" && !fits;
            script.open = fits;
        }

        scripts.hidden = choice.value !== "" && !scripts.querySelector("[data-script]:not([hidden])");
        scripts.open = choice.value !== "";
    };
    choice.addEventListener("change", show);
    if (choice.value !== "") {
        show();
    }
})();
