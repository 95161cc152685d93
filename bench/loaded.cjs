// Loaded before a program: writes the path of each CommonJS file that it loads into the file that ADR_ATLAS_LOADED names, at once.
const { appendFileSync } = require("node:fs");
const { Module } = require("node:module");

const load = Module._extensions[".js"];
Module._extensions[".js"] = (module, file) => {
  appendFileSync(process.env.ADR_ATLAS_LOADED, `${file}\n`);
  load(module, file);
};
