import type { ChatModelSettings } from './chat-models-api';
import { toFormValue, toInput, toVariant, toVariantValue } from './chat-model-form';

const settings: ChatModelSettings = {
  isEnabled: true,
  provider: 'OpenAI',
  endpoint: 'https://api.openai.com/v1',
  hasKey: true,
  hasOperatorModel: false,
  entra: null,
  smallModel: null,
  largeModel: { name: 'large', inputPrice: 2.5, outputPrice: 10 },
  tone: null,
  dailyBudget: null,
  monthlyBudget: 100,
  timeLimitSeconds: 8,
  ticketCost: 8,
};

describe('the chat model form', () => {
  it('leaves the stored key alone unless a new one is typed', () => {
    expect(toInput(toFormValue(settings)).key).toBeNull();
    expect(toInput({ ...toFormValue(settings), key: ' new ' }).key).toBe('new');
  });

  it('sends no small model that has no name', () => {
    const value = toFormValue(settings);
    expect(toInput(value).smallModel).toBeNull();
    expect(toInput({ ...value, small: { ...value.small, name: 'mini' } }).smallModel?.name).toBe('mini');
  });

  it('names an application of Entra for Azure alone', () => {
    const entra = { directory: 'contoso.example', clientId: 'app' };
    const value = toFormValue({ ...settings, provider: 'AzureOpenAI', entra });
    expect(toInput(value).entra).toEqual(entra);
    expect(toInput({ ...value, provider: 'OpenAI' }).entra).toBeNull();
    expect(toInput({ ...value, entraDirectory: '', entraClientId: '' }).entra).toBeNull();
  });

  it('tries no small model that has no name', () => {
    const value = toVariantValue(settings);
    expect(toVariant(value)).toEqual({ largeModel: settings.largeModel, smallModel: null, tone: '' });
    expect(toVariant({ ...value, small: { ...value.small, name: 'mini' } }).smallModel?.name).toBe('mini');
  });

  it('keeps “no limit” apart from a limit of nothing', () => {
    expect(toInput(toFormValue(settings)).dailyBudget).toBeNull();
    expect(toInput({ ...toFormValue(settings), dailyBudget: 0 }).dailyBudget).toBe(0);
  });
});
