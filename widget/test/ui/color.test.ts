import { describe, expect, it } from 'vitest';
import { contrast, mix, parseHex } from '../../src/ui/color';
import type { Rgb } from '../../src/ui/color';
import { themeOf } from '../../src/ui/theme';
import { northwindBranding } from '../server/support-server';

const rgb = (hex: string | undefined): Rgb => parseHex(hex ?? '')!;

describe("a tenant's colour", () => {
  const colors = ['#4f46e5', '#ffdd00', '#000', '#ffffff', '#777777', '#e8b04a', '#00ff88', '#c0392b'];

  it.each(colors)('%s is readable in the header, on bubbles and as a link', (color) => {
    const theme = themeOf({ ...northwindBranding, color, textColor: color });
    const onAccent = rgb(theme['--on-accent']);
    expect(contrast(rgb(theme['--accent']), onAccent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(theme['--accent-far']), onAccent)).toBeGreaterThanOrEqual(4.5);
    const accent = rgb(theme['--accent']);
    const lightSurfaces: Rgb[] = [[255, 255, 255], [241, 243, 246], mix([255, 255, 255], accent, 0.08)];
    const darkSurfaces: Rgb[] = [[24, 26, 32], [39, 42, 51], mix([24, 26, 32], accent, 0.18)];
    for (const surface of lightSurfaces) {
      expect(contrast(surface, rgb(theme['--ink-accent-light']))).toBeGreaterThanOrEqual(4.45);
    }
    for (const surface of darkSurfaces) {
      expect(contrast(surface, rgb(theme['--ink-accent-dark']))).toBeGreaterThanOrEqual(4.45);
    }
  });

  it('keeps the text colour that the tenant has chosen where it can be read', () => {
    const theme = themeOf({ ...northwindBranding, color: '#0f3d4c', textColor: '#f3c877' });
    expect(theme['--on-accent']).toBe('#f3c877');
  });

  it('falls back on what is no colour', () => {
    expect(themeOf({ ...northwindBranding, color: 'red; background: url(x)' })['--accent']).toBe('#2e5bff');
    expect(parseHex('#12345')).toBeNull();
  });
});
