import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from '../../../client/net/surroundings.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a page comes back', () => {
  test('when it is visible again, leaves the back/forward cache or finds the network, and not otherwise', () => {
    const documentStub = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const windowStub = new EventTarget();
    vi.stubGlobal('document', documentStub);
    vi.stubGlobal('addEventListener', windowStub.addEventListener.bind(windowStub));
    const run = vi.fn();
    const stop = page.onReturn(run);
    const show = (persisted: boolean): boolean =>
      windowStub.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

    documentStub.dispatchEvent(new Event('visibilitychange'));
    expect(run).toHaveBeenCalledTimes(1);
    documentStub.visibilityState = 'hidden';
    documentStub.dispatchEvent(new Event('visibilitychange'));
    show(false);
    expect(run).toHaveBeenCalledTimes(1);
    show(true);
    expect(run).toHaveBeenCalledTimes(2);
    windowStub.dispatchEvent(new Event('online'));
    expect(run).toHaveBeenCalledTimes(3);
    stop();
    windowStub.dispatchEvent(new Event('online'));
    show(true);
    expect(run).toHaveBeenCalledTimes(3);
  });
});
