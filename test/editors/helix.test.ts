// The settings of docs/editors.md in a real Helix, by its keys in a terminal: a record is opened, its findings come, a fix is made and undone.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { example, settingsOf, userFolder } from "./editor.ts";

const finding = "connection-total Stated 80 connections, the 3 parts add up to 90";

const terminal = (args: readonly string[], env = process.env) =>
  spawnSync("tmux", ["-L", `adr-atlas-${process.pid}`, ...args], { encoding: "utf8", env }).stdout;
const screen = () => terminal(["capture-pane", "-p"]);
const shown = (what: string) => vi.waitFor(() => expect(screen()).toContain(what), { timeout: 30_000, interval: 100 });
async function press(...keys: readonly string[]) {
  terminal(["send-keys", ...keys]);
  await setTimeout(500);
}

afterEach(() => terminal(["kill-server"]));

test("Helix shows a finding, makes its fix and takes it back in one step", async () => {
  const settings = settingsOf("toml");
  expect(settings).toContain("adr-atlas");
  const { folder, env } = userFolder({ "helix/languages.toml": settings });
  terminal(["new-session", "-d", "-x", "240", "-y", "50", "-c", folder, `hx ${example}`], env);
  const written = async (name: string) => {
    await press(`:write ${name}`, "Enter");
    await shown(`'${name}' written`);
    return readFileSync(join(folder, name), "utf8");
  };

  await shown("● 1");
  await press("Space", "d");
  await shown(finding);
  await press("Enter");
  await press("Space", "a");
  await shown("Change 80 to 90");
  await press("Enter");
  await shown("**Total:** 90 connections");
  await vi.waitFor(() => expect(screen()).not.toContain("●"), { timeout: 30_000, interval: 100 });
  const before = readFileSync(join(folder, example), "utf8");
  expect(await written("fixed.md")).toBe(before.replace("80 connections", "90 connections"));
  await press("u");
  expect(await written("undone.md")).toBe(before);
});
