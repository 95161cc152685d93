import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchdog } from "../../src/extension/watchdog.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const long = 10 * 60_000;

test("a page that answers is left alone, also one that was asked for something else meanwhile", () => {
  const stuck = vi.fn();
  const page = watchdog(stuck);
  page.asked("first");
  page.heard();
  page.asked("second");
  page.heard("second");
  vi.advanceTimersByTime(long);
  expect(stuck).not.toHaveBeenCalled();
});

test("a page that says something, but never what it was asked for, is stuck", () => {
  const stuck = vi.fn();
  const page = watchdog(stuck);
  page.asked("first");
  page.asked("second");
  page.heard("first");
  vi.advanceTimersByTime(60_000);
  expect(stuck).toHaveBeenCalled();
});

test("a page that comes up again and again, but never draws, is not called forever", () => {
  const stuck = vi.fn(() => {
    page.heard("ready");
    page.asked("picture");
  });
  const page = watchdog(stuck);
  page.asked("picture");
  vi.advanceTimersByTime(long);
  expect(stuck).toHaveBeenCalledTimes(3);
});

test("what never comes up is not called forever; a hidden page is not called at all", () => {
  const stuck = vi.fn();
  const page = watchdog(stuck);
  page.asked("first");
  vi.advanceTimersByTime(long);
  expect(stuck).toHaveBeenCalledTimes(3);
  page.heard();
  page.asked("second");
  page.rest();
  vi.advanceTimersByTime(long);
  expect(stuck).toHaveBeenCalledTimes(3);
});
