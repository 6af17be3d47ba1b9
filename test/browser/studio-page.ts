import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The word of the verdict on the open surface, once there is one. */
export async function verdictOn(page: Page): Promise<string | null> {
  const word = () => page.getByTestId('studio-verdict').getAttribute('data-word');
  await expect.poll(word, { timeout: 30_000 }).not.toBe('checking');
  return word();
}

/** Drops a file as a hand does. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([name, letters]) => {
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [name, content.toString('base64')] as const,
  );
  await page.locator('.file-drop').dispatchEvent('drop', { dataTransfer: dropped });
}
