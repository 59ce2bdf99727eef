import type { DefinitionProblem, ParameterType } from '../../domain/plan.js';
import type { DefinitionFile } from '../format.js';
import type { YamlSource } from '../yaml-source.js';

const FITS: Partial<Record<ParameterType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  money: (value) => typeof value === 'number' || (typeof value === 'object' && value !== null && 'amount' in value),
};

/** Parameters named twice, without their values, or with a default that is not of their type. */
export function checkParameters(file: DefinitionFile, source: YamlSource): DefinitionProblem[] {
  const parameters = file.parameters ?? [];
  const names = parameters.map(({ name }) => name);
  return parameters.flatMap((parameter, index) => {
    const at = ['parameters', index] as const;
    const values = (parameter.values ?? []).map((value) => (typeof value === 'string' ? value : value.value));
    const fits = FITS[parameter.type] ?? ((value: unknown) => typeof value === 'string');
    const given = parameter.default;
    return [
      ...(names.indexOf(parameter.name) < index
        ? [
            source.problemAt(
              [...at, 'name'],
              `two parameters are called "${parameter.name}"`,
              'give each a name of its own',
            ),
          ]
        : []),
      ...(parameter.type === 'enum' && values.length < 2
        ? [
            source.problemAt(
              at,
              `the enum "${parameter.name}" has no values to choose from`,
              'add a list "values" with two or more',
            ),
          ]
        : []),
      ...(given !== undefined && (!fits(given) || (parameter.type === 'enum' && !values.includes(String(given))))
        ? [
            source.problemAt(
              [...at, 'default'],
              `the default of "${parameter.name}" is not a ${parameter.type}`,
              defaultHint(parameter.type, values),
            ),
          ]
        : []),
    ];
  });
}

const defaultHint = (type: ParameterType, values: string[]): string | null =>
  type === 'enum' ? `one of ${values.join(', ')}` : type === 'date' ? 'write it as 2027-03-31' : null;
