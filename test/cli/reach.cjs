// Loaded in front of a program (`node --require`): writes down each file and folder that it reads, each program that it starts and
// each address that it asks, one a line, into the file that REACH names.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const { appendFileSync } = fs;
let writes = false;

function note(kind, what) {
  // Writing it down opens a file too.
  if (writes) return;
  writes = true;
  appendFileSync(process.env.REACH, `${kind} ${what instanceof URL ? what.pathname : String(what)}\n`);
  writes = false;
}

function watch(owner, name, kind) {
  const original = owner[name];
  owner[name] = function (...args) {
    note(kind, args[0]);
    return original.apply(this, args);
  };
}

for (const name of ["open", "openSync", "readFile", "readFileSync", "readdir", "readdirSync", "createReadStream"])
  watch(fs, name, "reads");
for (const name of ["open", "readFile", "readdir"]) watch(fs.promises, name, "reads");
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  watch(require("node:child_process"), name, "starts");
for (const owner of ["http", "https"].map((it) => require(`node:${it}`)))
  for (const name of ["get", "request"]) watch(owner, name, "asks");
watch(require("node:net").Socket.prototype, "connect", "asks");
watch(require("node:dns"), "lookup", "asks");
watch(globalThis, "fetch", "asks");
syncBuiltinESMExports();
