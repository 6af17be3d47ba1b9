import type { Note } from './score.ts';

/** Two moments that follow faster are one to the ear, and at ×4 there are forty steps a second. */
const leastGapMs = 80;

export interface Loudspeaker {
  play(notes: readonly Note[]): void;
  close(): void;
}

/**
 * Plays tones on this page. A browser lets a page sound only after somebody has touched it, which opening a room is;
 * where it does not, or has no sound at all, nothing happens.
 */
export function createLoudspeaker(): Loudspeaker {
  let audio: AudioContext | null = null;
  let playedMs = Number.NEGATIVE_INFINITY;

  function tone(context: AudioContext, { hz, ms, volume, shape, delayMs = 0 }: Note): void {
    const from = context.currentTime + delayMs / 1000;
    const until = from + ms / 1000;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = shape;
    oscillator.frequency.value = hz;
    gain.gain.setValueAtTime(0, from);
    // Without its short rise and fall a tone clicks.
    gain.gain.linearRampToValueAtTime(0.2 * volume, from + 0.01);
    gain.gain.linearRampToValueAtTime(0, until);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(until);
  }

  return {
    play(notes) {
      const nowMs = performance.now();
      if (notes.length === 0 || nowMs - playedMs < leastGapMs || typeof AudioContext === 'undefined') return;
      playedMs = nowMs;
      audio ??= new AudioContext();
      if (audio.state === 'suspended') void audio.resume().catch(() => {});
      for (const note of notes) tone(audio, note);
    },
    close() {
      void audio?.close().catch(() => {});
      audio = null;
    },
  };
}
