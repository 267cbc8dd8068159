import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LogoMark } from './logo-mark';

@Component({
  selector: 'sm-app-logo',
  imports: [RouterLink, LogoMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/" class="sm-logo">
      <sm-logo-mark />
      <span class="sm-logo-name hidden-in-hover-trigger">SupportMax</span>
    </a>
  `,
})
export class AppLogo {}
