import { registerLocaleData } from '@angular/common';

/** Angular knows English by itself; other languages' number and date formats are loaded when first chosen. */
export async function loadLocale(culture: string): Promise<unknown> {
  if (!culture.startsWith('de')) return undefined;
  const locale = await import('@angular/common/locales/de');
  registerLocaleData(locale.default, culture);
  return locale;
}
