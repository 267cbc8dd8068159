import { Confirmation, ConfirmationService } from '@abp/ng.theme.shared';
import { inject, Injectable } from '@angular/core';
import { filter, map, switchMap, take, type Observable } from 'rxjs';

interface Wording {
  /** What stands in for `{0}`, `{1}` … of the text. */
  readonly textParams?: string[];
  /** The texts of the two buttons, "Yes" and "Cancel" by themselves. */
  readonly yesKey?: string;
  readonly noKey?: string;
}

/** Asks before something is done that cannot be undone. */
@Injectable({ providedIn: 'root' })
export class Agreement {
  private readonly confirmation = inject(ConfirmationService);

  /** Does it when the person agrees to the text; otherwise nothing comes of it. */
  before<T>(work: Observable<T>, textKey: string, titleKey?: string, wording?: Wording): Observable<T> {
    return this.ask(textKey, titleKey, wording).pipe(
      filter((isAgreed) => isAgreed),
      switchMap(() => work),
    );
  }

  /** Whether the person agrees to the text. */
  ask(textKey: string, titleKey = 'SupportMax::Sure', wording: Wording = {}): Observable<boolean> {
    return this.confirmation
      .warn(textKey, titleKey, {
        messageLocalizationParams: wording.textParams,
        yesText: wording.yesKey,
        cancelText: wording.noKey,
      })
      .pipe(
        // ABP's own stream never ends, and whoever waits for its end would wait for ever.
        take(1),
        map((answer) => answer === Confirmation.Status.confirm),
      );
  }
}
