// Mocha's build for browsers: the only one that runs in both extension hosts, the Node process and the web worker.
import "./location.ts";
import "mocha/mocha.js";
import { testLinePrefix } from "../../../scripts/vscode/test-line.mjs";

mocha.setup({ ui: "tdd", reporter: "spec", color: false, timeout: 240_000 });

const { Base } = Mocha.reporters;
Base.consoleLog = (text = "", ...values: unknown[]) => console.log(`${testLinePrefix}${text}`, ...values);

/** @returns a promise that fails where a test failed, as VS Code expects */
export function runMocha(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
