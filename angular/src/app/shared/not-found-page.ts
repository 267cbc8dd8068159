import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'sm-not-found-page',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-empty sm-empty-page">
      <i class="bi bi-signpost-split" aria-hidden="true"></i>
      <h1>{{ 'SupportMax::NotFound:Title' | abpLocalization }}</h1>
      <p>{{ 'SupportMax::NotFound:Text' | abpLocalization }}</p>
      <a class="btn btn-primary" routerLink="/">{{ 'SupportMax::NotFound:Home' | abpLocalization }}</a>
    </section>
  `,
})
export class NotFoundPage {}
