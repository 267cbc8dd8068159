import { FooterPanelDirective, ContentPanelDirective, LogoPanelDirective } from '@volo/ngx-lepton-x.core';
import { SideMenuLayoutComponent } from '@volo/ngx-lepton-x.lite/layouts';
import { PageAlertContainerComponent } from '@volo/abp.ng.lepton-x.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AppFooter } from './app-footer';
import { AppLogo } from './app-logo';

/**
 * The frame of every page behind the sign-in. ABP's own layout looks up the replaced logo and footer only after the
 * theme has rendered, which then sometimes shows its defaults; here they are named outright, and there is a main landmark.
 */
@Component({
  selector: 'sm-application-layout',
  imports: [
    AppFooter,
    AppLogo,
    ContentPanelDirective,
    FooterPanelDirective,
    LogoPanelDirective,
    PageAlertContainerComponent,
    RouterOutlet,
    SideMenuLayoutComponent,
  ],
  // Not OnPush: ABP's pages inside rely on being checked whenever something happens.
  changeDetection: ChangeDetectionStrategy.Default,
  template: `
    <lpx-layout>
      <ng-template lpx-logo-panel><sm-app-logo /></ng-template>
      <ng-template lpx-content>
        <main id="main" tabindex="-1">
          <abp-page-alert-container />
          <router-outlet />
        </main>
      </ng-template>
      <ng-template lpx-footer-panel><sm-app-footer /></ng-template>
    </lpx-layout>
  `,
})
export class ApplicationLayout {}
