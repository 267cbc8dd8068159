import { LocalizationPipe, SessionStateService } from '@abp/ng.core';
import { ConfigStateService } from '@abp/ng.core';
import { PageAlertContainerComponent } from '@volo/abp.ng.lepton-x.core';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterOutlet } from '@angular/router';
import { map } from 'rxjs';
import { LogoMark } from './logo-mark';

/** The frame of the pages one sees before signing in: the logo, one card, the choice of language. */
@Component({
  selector: 'sm-account-layout',
  imports: [LocalizationPipe, LogoMark, PageAlertContainerComponent, RouterOutlet],
  // Not OnPush: ABP's pages inside rely on being checked whenever something happens.
  changeDetection: ChangeDetectionStrategy.Default,
  template: `
    <div class="sm-account">
      <header class="sm-account-brand">
        <sm-logo-mark />
        <span>SupportMax</span>
      </header>
      <main class="sm-account-card" id="main" tabindex="-1">
        <abp-page-alert-container />
        <router-outlet />
      </main>
      @if (languages().length > 1) {
        <nav class="sm-account-languages" [attr.aria-label]="'SupportMax::Language' | abpLocalization">
          @for (language of languages(); track language.cultureName) {
            <button
              type="button"
              [lang]="language.cultureName"
              [attr.aria-pressed]="language.cultureName === current()"
              (click)="choose(language.cultureName)"
            >
              {{ language.displayName }}
            </button>
          }
        </nav>
      }
    </div>
  `,
  styleUrl: './account-layout.css',
})
export class AccountLayout {
  private readonly session = inject(SessionStateService);

  protected readonly languages = toSignal(
    inject(ConfigStateService)
      .getDeep$('localization.languages')
      .pipe(map((found) => (found ?? []) as readonly { cultureName: string; displayName: string }[])),
    { initialValue: [] },
  );
  protected readonly current = toSignal(this.session.getLanguage$());

  protected choose(culture: string): void {
    this.session.setLanguage(culture);
  }
}
