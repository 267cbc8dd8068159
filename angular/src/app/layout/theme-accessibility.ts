import { DOCUMENT, inject, Injectable, NgZone } from '@angular/core';
import { LocalizationService } from '@abp/ng.core';

/**
 * LeptonX Lite and ABP's dialogs leave parts of the page to the mouse and unnamed for a screen reader. The markup is
 * theirs, so it is completed from outside: roles, names, tab stops, and Enter or Space as a click.
 */
@Injectable({ providedIn: 'root' })
export class ThemeAccessibility {
  private readonly document = inject(DOCUMENT);
  private readonly localization = inject(LocalizationService);
  private readonly zone = inject(NgZone);
  private scheduled = false;
  private nextId = 0;

  /** Outside Angular's zone: open menus are placed after each change detection, which would call us back for ever. */
  start(): void {
    this.zone.runOutsideAngular(() => {
      this.document.addEventListener('keydown', (event) => this.clickByKey(event));
      new MutationObserver(() => this.schedule()).observe(this.document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['class'],
      });
      this.schedule();
    });
  }

  skipToMain(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.complete();
    });
  }

  private complete(): void {
    this.each('.lpx-nav, .lpx-mobile-nav-items', (nav) =>
      set(nav, { 'aria-label': this.text('SupportMax::Menu') }),
    );
    this.each('a.lpx-menu-item-link:not([href])', (group) =>
      set(group, {
        role: 'button',
        tabindex: '0',
        'aria-expanded': String(group.classList.contains('expanded')),
      }),
    );
    this.each('.lpx-inner-menu', (menu) =>
      menu.toggleAttribute('inert', menu.classList.contains('collapsed')),
    );
    this.each('.menu-collapse-icon', (icon) =>
      set(icon, { role: 'button', tabindex: '0', 'aria-label': this.text('SupportMax::Menu:Collapse') }),
    );
    this.each('[role=button]:not([tabindex]):not(button)', (button) => set(button, { tabindex: '0' }));
    this.each('[role=link]:not([tabindex]):not([href])', (link) => set(link, { tabindex: '0' }));
    this.nameMobileButtons();
    this.each('.lpx-icon i, lpx-icon i, i.bi, i.fa', (icon) => set(icon, { 'aria-hidden': 'true' }));
    this.each('[role=tablist] > li', (item) => set(item, { role: 'presentation' }));
    this.each('input.form-control:not([id]):not([aria-label])', (input) => this.nameByLabel(input));
    this.each('.modal[role=dialog]:not([aria-labelledby])', (dialog) => this.nameDialog(dialog));
    this.each(
      '.modal .btn-close:not([aria-label]), #abp-close-button:not([aria-label]), .abp-toast-close-button:not([aria-label])',
      (close) => set(close, { 'aria-label': this.text('AbpUi::Close') }),
    );
  }

  private nameMobileButtons(): void {
    const [user, menu] = this.document.querySelectorAll('.lpx-mobile-navbar .user-menu [role=button]');
    if (user) set(user, { 'aria-label': this.text('SupportMax::Menu:User') });
    if (menu) set(menu, { 'aria-label': this.text('SupportMax::Menu') });
  }

  /** Some forms put a label beside their input without connecting them. */
  private nameByLabel(input: Element): void {
    const label = input.parentElement?.querySelector('label')?.textContent?.trim();
    if (label) set(input, { 'aria-label': label });
  }

  private nameDialog(dialog: Element): void {
    const title = dialog.querySelector(
      '.modal-header h1, .modal-header h2, .modal-header h3, .modal-header h4, .modal-header h5, .modal-title',
    );
    if (!title) return;
    title.id ||= `sm-dialog-title-${this.nextId++}`;
    set(dialog, { 'aria-labelledby': title.id, 'aria-modal': 'true' });
  }

  private clickByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.target;
    if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
    const isNative = target.matches('button, input, select, textarea, a[href], summary');
    if (isNative || !target.matches('[role=button], [role=link]')) return;
    event.preventDefault();
    target.click();
  }

  private each(selector: string, complete: (element: Element) => void): void {
    this.document.querySelectorAll(selector).forEach(complete);
  }

  private text(key: string): string {
    return this.localization.instant(key);
  }
}

/** Writes only what differs, so that the observer does not run after its own changes. */
function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
