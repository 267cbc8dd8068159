/** Colours with computed contrast, after WCAG 2.2 (relative luminance, contrast ratio). */

export type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** WCAG AA for text of normal size. */
const readable = 4.5;

/** Reads `#rgb` or `#rrggbb`. */
export function parseHex(text: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const hex = short ? short.slice(1).map((digit) => digit + digit) : null;
  const long = hex ?? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim())?.slice(1);
  return long ? [parseInt(long[0]!, 16), parseInt(long[1]!, 16), parseInt(long[2]!, 16)] : null;
}

export function toHex(color: Rgb): string {
  return '#' + color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of the way from one colour to the other. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, index) => part + (to[index]! - part) * share) as unknown as Rgb;
}

/** The wished text colour where it can be read on the background, else black or white, whichever reads better. */
export function textOn(background: Rgb, wished: Rgb | null): Rgb {
  if (wished && contrast(background, wished) >= readable) return wished;
  return contrast(background, white) >= contrast(background, black) ? white : black;
}

/** The colour itself, moved towards black or white only as far as it takes to be read on each of the backgrounds. */
export function readableOn(backgrounds: readonly Rgb[], color: Rgb): Rgb {
  const target = textOn(backgrounds[0] ?? white, null);
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(color, target, share);
    if (backgrounds.every((background) => contrast(background, moved) >= readable)) return moved;
  }
  return target;
}
