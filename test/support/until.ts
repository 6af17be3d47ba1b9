/** Resolves as soon as the condition holds; it is looked at a hundred times a second, in real time. */
export function until(condition: () => boolean): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (condition()) done();
      else setTimeout(look, 10);
    };
    look();
  });
}
