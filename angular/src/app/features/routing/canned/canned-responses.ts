import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { loadable } from '../../../shared/data/loadable';
import { takeForm, textOf } from '../../../shared/forms';
import { ActionError } from '../../../shared/ui/action-error';
import { LoadState } from '../../../shared/ui/load-state';
import { DeskApi, type CannedResponse } from '../../conversations/desk-api';

/** Replies that the desk types by a slash and a word. */
@Component({
  selector: 'sm-canned-responses',
  imports: [ActionError, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './canned-responses.html',
})
export class CannedResponses {
  private readonly api = inject(DeskApi);

  protected readonly action = createAction();
  protected readonly canned = loadable(signal(0), () => this.api.canned());

  protected save(event: Event, canned: CannedResponse | null, form: HTMLFormElement): void {
    const fields = takeForm(event);
    const wanted = {
      shortcut: textOf(fields, 'shortcut'),
      title: textOf(fields, 'title'),
      text: textOf(fields, 'text'),
    };
    this.action.run(
      this.api.saveCanned(wanted, canned?.id ?? null),
      () => {
        if (!canned) form.reset();
        this.canned.reload();
      },
      'SupportMax::Desk:Done',
    );
  }

  protected delete({ id }: CannedResponse): void {
    this.action.run(this.api.deleteCanned(id), () => this.canned.reload(), 'SupportMax::Desk:Done');
  }
}
