import { LocalizationService } from '@abp/ng.core';
import { inject, Injectable } from '@angular/core';

/** A reason is a word (`lowConfidence`) with a text of ours, or a sentence of the bot that is shown as it is. */
@Injectable({ providedIn: 'root' })
export class ReasonText {
  private readonly localization = inject(LocalizationService);

  of(reason: string): string {
    return this.localization.instant({ key: 'SupportMax::Reason:' + reason, defaultValue: reason });
  }
}
