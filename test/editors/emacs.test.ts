// The settings of docs/editors.md in a real Emacs with Eglot: a record is opened, its findings come, a fix is made and undone.
import { expect, test } from "vitest";
import { runEditor, settingsOf } from "./editor.ts";

/** Runs in Emacs behind the settings of the page; what it prints is a line of JSON. */
const session = `
(require 'eglot)
(require 'markdown-mode)
(defun wait-for (what)
  (let ((end (+ (float-time) 60)) found)
    (while (and (not (setq found (funcall what))) (< (float-time) end)) (sit-for 0.1))
    found))
(defun finding ()
  (flymake-start)
  (seq-find (lambda (it) (string-match-p "connection-total" (flymake-diagnostic-text it))) (flymake-diagnostics)))
;; As if a key had been pressed: a mouse would get a menu.
(setq last-nonmenu-event ?a)
(find-file "0005-connection-pools.md")
;; Without a terminal no command ends: what waits for the end of one is run here.
(run-hooks 'post-command-hook)
(wait-for #'eglot-current-server)
(let ((found (or (wait-for #'finding) (error "no finding came")))
      (line (lambda () (string-trim (thing-at-point 'line t))))
      message titles fixed gone)
  (setq message (flymake-diagnostic-text found) buffer-undo-list nil)
  (goto-char (flymake-diagnostic-beg found))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _) (setq titles (mapcar #'car choices)) (caar choices))))
    (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) "quickfix" t))
  (setq fixed (funcall line))
  ;; Eglot tells of changes when the user rests, which happens without a terminal no more, or when the file is saved.
  (save-buffer)
  (setq gone (wait-for (lambda () (not (finding)))))
  (undo-boundary)
  (undo)
  (princ (json-encode \`((message . ,message) (title . ,(car titles)) (fixed . ,fixed) (gone . ,gone)
                         (undone . ,(funcall line))))))
(kill-emacs 0)
`;

test("Emacs shows a finding, makes its fix and takes it back in one step", () => {
  const settings = settingsOf("elisp");
  expect(settings).toContain("eglot-server-programs");
  const files = { "init.el": settings, "session.el": session };
  const said = runEditor("emacs", ["--batch", "-l", "init.el", "-l", "session.el"], files);
  expect(said).toEqual({
    message: "ADR Atlas [connection-total]: Stated 80 connections, the 3 parts add up to 90",
    title: "Change 80 to 90",
    fixed: "- **Total:** 90 connections",
    gone: true,
    undone: "- **Total:** 80 connections",
  });
});
