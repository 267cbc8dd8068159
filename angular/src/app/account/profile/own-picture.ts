import { ConfigStateService, LocalizationPipe, LocalizationService } from '@abp/ng.core';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { firstValueFrom } from 'rxjs';
import { ErrorText } from '../../shared/data/error-text';
import { PersonAvatar } from '../../shared/ui/person-avatar';
import { PictureUnreadableError, squarePicture } from './square-picture';

const address = '/api/account/my-profile/picture';

/** What colleagues and customers see beside one's name; a new picture is cut to a square and made small here. */
@Component({
  selector: 'sm-own-picture',
  imports: [LocalizationPipe, PersonAvatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card" [attr.aria-busy]="busy()">
      <sm-person-avatar
        size="large"
        [userId]="me().id"
        [name]="me().name"
        [version]="version()"
        (loaded)="hasPicture.set(true)"
      />
      <div class="about">
        <h2>{{ 'SupportMax::Picture:Title' | abpLocalization }}</h2>
        <p class="sm-muted">{{ 'SupportMax::Picture:Text' | abpLocalization }}</p>
        <div class="sm-actions">
          <label class="btn btn-light" [class.disabled]="busy()">
            <i class="bi bi-upload" aria-hidden="true"></i>
            {{ 'SupportMax::Picture:Choose' | abpLocalization }}
            <input
              #chosen
              class="visually-hidden"
              type="file"
              accept="image/png,image/jpeg,image/webp"
              [disabled]="busy()"
              (change)="show(chosen.files?.item(0)); chosen.value = ''"
            />
          </label>
          @if (hasPicture()) {
            <button type="button" class="btn btn-light" [disabled]="busy()" (click)="remove()">
              <i class="bi bi-trash" aria-hidden="true"></i>
              {{ 'SupportMax::Picture:Remove' | abpLocalization }}
            </button>
          }
        </div>
        <p class="outcome" role="status" [class.problem]="isProblem()">{{ outcome() }}</p>
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      gap: 1.25rem;
      align-items: flex-start;
    }
    h2 {
      margin: 0 0 0.25rem;
      font-size: 1.0625rem;
    }
    p {
      margin: 0 0 0.75rem;
    }
    .about {
      min-width: 0;
    }
    label:focus-within {
      outline: 2px solid var(--sm-accent);
      outline-offset: 2px;
    }
    .outcome {
      margin: 0.75rem 0 0;
      color: var(--sm-good-text);
    }
    .outcome:empty {
      display: none;
    }
    .problem {
      color: var(--sm-bad-text);
    }
  `,
})
export class OwnPicture {
  private readonly http = inject(HttpClient);
  private readonly errors = inject(ErrorText);
  private readonly text = inject(LocalizationService);
  private readonly user = toSignal(inject(ConfigStateService).getOne$('currentUser'));

  protected readonly busy = signal(false);
  protected readonly outcome = signal('');
  protected readonly isProblem = signal(false);
  protected readonly hasPicture = signal(false);
  /** Another one for each change, so that the picture is asked for again. */
  protected readonly version = signal(0);
  protected readonly me = computed(() => {
    const user = this.user();
    const name = [user?.name, user?.surName].filter(Boolean).join(' ') || user?.userName || '';
    return { id: user?.id ?? null, name };
  });

  protected async show(file: File | null | undefined): Promise<void> {
    if (!file) return;
    await this.change(async () => {
      const picture = await squarePicture(file);
      await firstValueFrom(this.http.put(address, picture, { headers: { 'Content-Type': picture.type } }));
      return 'SupportMax::Picture:Saved';
    });
  }

  protected async remove(): Promise<void> {
    await this.change(async () => {
      await firstValueFrom(this.http.delete(address));
      this.hasPicture.set(false);
      return 'SupportMax::Picture:Removed';
    });
  }

  private async change(act: () => Promise<string>): Promise<void> {
    this.busy.set(true);
    this.outcome.set('');
    try {
      this.outcome.set(this.text.instant(await act()));
      this.isProblem.set(false);
      this.version.update((version) => version + 1);
    } catch (error) {
      this.isProblem.set(true);
      this.outcome.set(
        error instanceof PictureUnreadableError
          ? this.text.instant('SupportMax::Picture:Unreadable')
          : this.errors.of(error),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
