import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The product's sign: a speech bubble with a tick, for a question that has been answered. */
@Component({
  selector: 'sm-logo-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="#355dff" />
      <path
        d="M9 11.5A3.5 3.5 0 0 1 12.5 8h7a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-3.5 3.5H16l-4.2 3.6a.5.5 0 0 1-.8-.4v-3.4A3.5 3.5 0 0 1 9 16.5Z"
        fill="#fff"
      />
      <path
        d="m12.6 14.2 2.3 2.3 4.6-4.6"
        fill="none"
        stroke="#355dff"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class LogoMark {}
