import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One page of a browser, as a person would use it. Elements are found by CSS; the first is meant. */
export interface Page {
  goto(url: string): Promise<void>;
  click(css: string): Promise<void>;
  /** Puts `text` in place of what is in a field. */
  fill(css: string, text: string): Promise<void>;
  /** The value of an expression in the page. */
  read<T>(expression: string): Promise<T>;
  /** PNG of what is seen. */
  picture(): Promise<Buffer>;
  /** What the page complained of so far. */
  errors(): Promise<readonly string[]>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A browser that runs, with a storage of its own for each page. */
export interface Browser {
  /** As in "153.7.0". */
  readonly version: string;
  open(size: Size): Promise<Page>;
  close(): Promise<void>;
}

/** A browser that may be on this computer, and how to get it where it is not. */
export interface Engine {
  readonly name: string;
  readonly install: string;
  isHere(): boolean;
  /** @param display of an X server; undefined: the one of this session, or none */
  launch(display: string | undefined): Promise<Browser>;
}

/** The path of a program of this name; null when there is none. */
export function onPath(name: string): string | null {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return found.find(existsSync) ?? null;
}

export function waited(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
