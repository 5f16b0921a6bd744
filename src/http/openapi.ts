import { z } from 'zod';
import { errors } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { operations } from '../app/operations.ts';
import { version } from '../app/version.ts';

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? inner(schema.def.innerType) : schema;

/** The JSON Schema of what is sent or answered; a stream of bytes, which JSON cannot carry, is left out. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodObject)) return;
      for (const [name, field] of Object.entries(zodSchema.shape)) {
        if (inner(field) instanceof z.ZodCustom) delete jsonSchema.properties?.[name];
      }
    },
  });
  return rest;
};

/** What `example.close` takes and gives: the one route that belongs to a page's session and not to a workspace. */
export const exampleClose: Pick<Operation, 'name' | 'summary' | 'input' | 'output'> = {
  name: 'example.close',
  summary: 'Leave the example; it is deleted.',
  input: z.object({}),
  output: z.object({ closed: z.literal(true) }),
};

const Refusal = z.object({
  error: z.object({
    code: z.enum(Object.keys(errors) as [string, ...string[]]),
    message: z.string(),
    hint: z.string(),
    field: z.string().optional(),
  }),
});

const path = ({ name, summary, input, output }: typeof exampleClose) => [
  `/api/${name}`,
  {
    post: {
      operationId: name,
      summary,
      tags: [name.split('.')[0]],
      parameters: [
        {
          name: 'x-updraft-as-of',
          in: 'header',
          required: false,
          description: 'Replays a day: nothing said later is seen.',
          schema: { type: 'string', format: 'date-time' },
        },
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(input, 'input') },
          ...(name === 'import.run' || name === 'import.preview'
            ? {
                'multipart/form-data': {
                  schema: {
                    type: 'object',
                    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
                  },
                },
              }
            : {}),
        },
      },
      responses: {
        200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
        default: {
          description: 'Refused; `hint` says what to do next.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
    },
  },
];

/** The OpenAPI 3.1 description of everything this server does, out of the operations' own schemas. */
export const openapi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Updraft',
    version,
    description:
      'Loopback only. A program gets its bearer token from `updraft open --json`; the page uses its session cookie and token.',
  },
  security: [{ bearer: [] }],
  paths: Object.fromEntries(
    [...Object.values(operations).filter(({ surfaces }) => surfaces.includes('http')), exampleClose].map((one) =>
      path(one as typeof exampleClose),
    ),
  ),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: { Refusal: schemaOf(Refusal, 'output') },
  },
});
