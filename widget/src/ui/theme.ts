import type { Branding } from '../wire/session';
import { mix, parseHex, readableOn, textOn, toHex } from './color';
import type { Rgb } from './color';

const fallback: Rgb = [46, 91, 255];
/** The surfaces of the style sheet on which coloured text stands: the panel and a bubble. */
const light = { panel: [255, 255, 255], bubble: [241, 243, 246], tint: 0.08 } as const;
const dark = { panel: [24, 26, 32], bubble: [39, 42, 51], tint: 0.18 } as const;

/** The tenant's colour as CSS custom properties, each pair readable on one another. */
export function themeOf(branding: Branding | null): Record<string, string> {
  const accent = parseHex(branding?.color ?? '') ?? fallback;
  const text = textOn(accent, parseHex(branding?.textColor ?? ''));
  // The header's gradient runs away from its text, so that the contrast only grows.
  const isTextDark = text[0] + text[1] + text[2] < 384;
  const far = mix(accent, isTextDark ? [255, 255, 255] : [0, 0, 0], 0.22);
  return {
    '--accent': toHex(accent),
    '--accent-far': toHex(far),
    '--on-accent': toHex(text),
    '--ink-accent-light': toHex(inkOn(light, accent)),
    '--ink-accent-dark': toHex(inkOn(dark, accent)),
  };
}

function inkOn({ panel, bubble, tint }: typeof light | typeof dark, accent: Rgb): Rgb {
  return readableOn([panel, bubble, mix(panel, accent, tint)], accent);
}
