// The settings of docs/editors.md in a real Neovim: a record is opened, its findings come, a fix is made and undone.
import { expect, test } from "vitest";
import { runEditor, settingsOf } from "./editor.ts";

/** Runs in Neovim behind the settings of the page; what it prints is a line of JSON. */
const session = `
vim.cmd("edit 0005-connection-pools.md")
local function find()
  for _, it in ipairs(vim.diagnostic.get(0)) do
    if it.code == "connection-total" then return it end
  end
end
assert(vim.wait(20000, function() return find() ~= nil end, 50), "no finding came")
local found = find()
local place = { line = found.lnum, character = found.col }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = place, ["end"] = { line = found.end_lnum, character = found.end_col } },
  context = { diagnostics = { found.user_data.lsp }, only = { "quickfix" } },
}, 20000)
local action
for _, answer in pairs(answers) do action = answer.result[1] end
vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
local fixed = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
local gone = vim.wait(20000, function() return find() == nil end, 50)
vim.cmd("undo")
local undone = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
io.stdout:write(vim.fn.json_encode({ message = found.message, title = action.title, fixed = fixed, gone = gone, undone = undone }))
vim.cmd("qall!")
`;

test("Neovim shows a finding, makes its fix and takes it back in one step", () => {
  const settings = settingsOf("lua");
  expect(settings).toContain("start_client");
  const files = {
    "init.lua": `vim.cmd("filetype on")\n${settings}`,
    "session.lua": `local ok, why = pcall(function()${session}end)\nif not ok then io.stdout:write(tostring(why)) vim.cmd("cquit") end\n`,
  };
  expect(runEditor("nvim", ["--headless", "-u", "init.lua", "-c", "luafile session.lua"], files)).toEqual({
    message: "Stated 80 connections, the 3 parts add up to 90",
    title: "Change 80 to 90",
    fixed: "- **Total:** 90 connections",
    gone: true,
    undone: "- **Total:** 80 connections",
  });
});
