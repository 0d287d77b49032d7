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
