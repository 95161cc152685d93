import { runMocha } from "./mocha.ts";
import "./extension.test.ts";
import "./findings.test.ts";
import "./diagram.test.ts";
import "./editing.test.ts";
import "./new-record.test.ts";
import "./log.test.ts";
import "./config.test.ts";
import "./walkthrough.test.ts";
import "./server.test.ts";
import "./records.test.ts";

// Not an `export`: Mocha's bundle assigns module.exports while it loads, so ours has to come last.
module.exports = { run: runMocha };
