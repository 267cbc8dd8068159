import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Light or dark, as the visitor's system asks for at this moment; the stylesheets read it from the root element. */
@Injectable({ providedIn: 'root' })
export class ColorScheme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly darkness = signal(this.dark.matches);

  readonly isDark = this.darkness.asReadonly();

  start(): void {
    this.apply();
    this.dark.addEventListener('change', () => this.apply());
  }

  private apply(): void {
    this.root.dataset['bsTheme'] = this.dark.matches ? 'dark' : 'light';
    this.darkness.set(this.dark.matches);
  }
}
