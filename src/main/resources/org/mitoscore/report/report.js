"use strict";
(function () {
    var panels = Array.prototype.slice.call(document.querySelectorAll("details.sample"));
    var tools = document.querySelector(".tools");
    if (tools) {
        tools.hidden = false;
        document.getElementById("find-sample").addEventListener("input", function (event) {
            var wanted = event.target.value.trim().toLowerCase();
            panels.forEach(function (panel) {
                var name = panel.querySelector("summary strong").textContent.toLowerCase();
                panel.hidden = name.indexOf(wanted) === -1;
            });
        });
        Array.prototype.forEach.call(tools.querySelectorAll("button"), function (button) {
            button.addEventListener("click", function () {
                panels.forEach(function (panel) {
                    panel.open = button.dataset.panels === "open";
                });
            });
        });
    }
    function reveal() {
        var target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
        var panel = target ? target.closest("details") : null;
        if (panel) {
            panel.hidden = false;
            panel.open = true;
            panel.scrollIntoView();
        }
    }
    window.addEventListener("hashchange", reveal);
    reveal();
    // Paper cannot be clicked: panels are printed open. Other boxes are printed as they stand.
    var closed = [];
    window.addEventListener("beforeprint", function () {
        closed = panels.filter(function (panel) { return !panel.open; });
        closed.forEach(function (panel) { panel.open = true; });
    });
    window.addEventListener("afterprint", function () {
        closed.forEach(function (panel) { panel.open = false; });
    });
}());
