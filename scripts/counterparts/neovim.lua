-- Run by scripts/test-counterparts.mjs in a headless Neovim: opens a draft, waits for diagnostics, points at one, takes
-- a fix, and says what it saw as one line of JSON. Arguments: node, the program, the draft.
local node, program, draft = vim.env.UPDRAFT_NODE, vim.env.UPDRAFT_PROGRAM, vim.env.UPDRAFT_DRAFT

local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({
  name = 'updraft',
  cmd = { node, program, 'lsp' },
  root_dir = vim.fn.fnamemodify(draft, ':h'),
  init_options = { severity = 'advice', phrases = 'house.json' },
})
if not client_id then fail('the language server did not start') end
vim.lsp.buf_attach_client(buffer, client_id)

local function until_true(what, look)
  if not vim.wait(20000, look, 50) then fail(what .. ' did not come about') end
end
local function with_code(code)
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if (one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)) == code then return one end
  end
end

until_true('a diagnostic of wind-up', function() return with_code('wind-up') ~= nil end)
local codes = {}
for _, one in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(codes, one.code or one.user_data.lsp.code)
end
local found = with_code('wind-up')
local client = vim.lsp.get_client_by_id(client_id)
local encoding = client.offset_encoding
local document = { uri = vim.uri_from_bufnr(buffer) }
local start = { line = found.lnum, character = found.col }

local hover = client.request_sync('textDocument/hover', { textDocument = document, position = start }, 10000, buffer)
if not hover or not hover.result then fail('no hover') end

local answer = client.request_sync('textDocument/codeAction', {
  textDocument = document,
  range = { start = start, ['end'] = { line = found.end_lnum, character = found.end_col } },
  context = { diagnostics = {} },
}, 10000, buffer)
local fix
for _, action in ipairs(answer and answer.result or {}) do
  if action.edit and action.diagnostics[1].code == 'wind-up' then fix = action end
end
if not fix then fail('no fix for wind-up') end
vim.lsp.util.apply_workspace_edit(fix.edit, encoding)
until_true('the end of the finding', function() return with_code('wind-up') == nil end)
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

vim.lsp.stop_client(client_id)
until_true('the end of the server', function() return vim.lsp.get_client_by_id(client_id) == nil end)
io.stdout:write(vim.fn.json_encode({
  codes = codes,
  hover = hover.result.contents.value,
  fix = fix.title,
  text = text,
  encoding = encoding,
}) .. '\n')
vim.cmd('qall!')
