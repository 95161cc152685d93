/** Marks what a suite in the extension host prints, because the workbench writes to the same console. */
export const testLinePrefix = "[test] ";
